/** What happened, in a bar. Fluent reads it aloud as it appears: at once where it is bad, else when the reader is free. */
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar.js";
import type { ReactNode } from "react";

const types = {
  info: MessageBarType.info,
  good: MessageBarType.success,
  warning: MessageBarType.warning,
  bad: MessageBarType.error,
} as const;

export interface MessageProps {
  readonly kind: keyof typeof types;
  readonly children: ReactNode;
  /** Absent: it stays. */
  readonly onClose?: () => void;
}

export const Message = ({ kind, children, onClose }: MessageProps) => (
  <div className="message">
    <MessageBar
      messageBarType={types[kind]}
      isMultiline
      {...(onClose === undefined ? {} : { onDismiss: onClose, dismissButtonAriaLabel: "Đóng thông báo" })}
    >
      {children}
    </MessageBar>
  </div>
);
