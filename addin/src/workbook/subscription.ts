/** Ends a subscription to one of Excel's events. A sheet that was deleted has taken its subscriptions with it. */
export type StopWatching = () => Promise<void>;

export const stopOf =
  <T>(subscription: OfficeExtension.EventHandlerResult<T>): StopWatching =>
  async () => {
    try {
      await Excel.run(subscription.context, async (same) => {
        subscription.remove();
        await same.sync();
      });
    } catch (error) {
      const isGone = error instanceof Error && "code" in error && error.code === "ItemNotFound";
      if (!isGone) throw error;
    }
  };
