/** The request and the answer of the rich API, as they go over the wire. The one decoder of what Office.js sends. */
import * as v from "valibot";

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export const PathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

const ArgumentInfo = v.object({
  Arguments: v.optional(v.array(v.unknown())),
  /** Where an argument is itself an object: its path; 0 otherwise. Lists of objects give lists. */
  ReferencedObjectPathIds: v.optional(v.array(v.unknown())),
});

const Path = v.object({
  Id: v.number(),
  ObjectPathType: v.number(),
  Name: v.optional(v.string(), ""),
  ParentObjectPathId: v.optional(v.number(), 0),
  ArgumentInfo: v.optional(ArgumentInfo, {}),
});

const QueryInfo = v.object({
  Select: v.optional(v.array(v.string()), []),
  Expand: v.optional(v.array(v.string()), []),
  Top: v.optional(v.number()),
  Skip: v.optional(v.number()),
});

const Action = v.object({
  Id: v.number(),
  ActionType: v.number(),
  Name: v.optional(v.string(), ""),
  ObjectPathId: v.optional(v.number(), 0),
  ArgumentInfo: v.optional(ArgumentInfo, {}),
  QueryInfo: v.optional(QueryInfo),
});

const RichRequest = v.object({
  AutoKeepReference: v.optional(v.boolean(), false),
  Actions: v.array(Action),
  ObjectPaths: v.record(v.string(), Path),
});

export type RichRequest = v.InferOutput<typeof RichRequest>;
export type RichAction = v.InferOutput<typeof Action>;
export type RichPath = v.InferOutput<typeof Path>;
export type RichQuery = v.InferOutput<typeof QueryInfo>;

export const decodeRichRequest = (body: unknown): RichRequest => v.parse(RichRequest, body);

export interface RichResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: RichError;
}

export interface RichError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}
