/** Where a room says what it is doing and what came of it: always in sight. */
import type { ReactNode } from "react";

export const Strip = ({ children }: { readonly children: ReactNode }) => <div className="strip">{children}</div>;
