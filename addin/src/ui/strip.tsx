/**
 * Where a room says what it is doing and what came of it: always in sight, above what is scrolled. The room is told how high it stands, so
 * that nothing which is gone to (a heading, a field that takes the keyboard) ends up behind it: see .room in pane.css.
 */
import { type ReactNode, useEffect, useRef } from "react";

export function Strip({ children }: { readonly children: ReactNode }) {
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = strip;
    const room = current?.closest<HTMLElement>(".room") ?? null;
    if (current === null || room === null) return;
    const watching = new ResizeObserver(() => room.style.setProperty("--strip", `${current.offsetHeight}px`));
    watching.observe(current);
    return () => watching.disconnect();
  }, []);
  return (
    <div className="strip" ref={strip}>
      {children}
    </div>
  );
}
