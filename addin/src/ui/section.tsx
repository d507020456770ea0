/** A titled part of a room; `aside` stands at the right of the title. */
import type { ReactNode } from "react";
import { useId } from "./use-id.ts";

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}

export function Section({ title, children, aside }: SectionProps) {
  const id = useId("section");
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
