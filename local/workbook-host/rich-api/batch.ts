/**
 * Carries out one request: its actions in order, each on the object that its path leads to.
 *
 *   a path is walked once           an object made by a method ("add") is made once, however often it is named
 *   an action fails                 what came before stands, what comes after is not done, the answer carries the error
 *   a path leads to a null object   so does everything below it; loading answers null
 */
import { ExcelError, missing } from "./excel-error.ts";
import { isHostObject, wireName, type HostObject, type Place } from "./host-object.ts";
import { answerQuery, needsCalculation } from "./query.ts";
import { ActionType, PathType, type RichAction, type RichPath, type RichRequest, type RichResponse } from "./rich-request.ts";

export interface BatchContext {
  readonly root: HostObject;
  /** An object beside the workbook, by its class name. */
  readonly make: (name: string) => HostObject;
  readonly settle: () => Promise<void>;
  readonly keep: (place: Place) => string;
  readonly recall: (id: string) => HostObject;
  readonly release: (id: string) => void;
}

export async function runBatch(request: RichRequest, context: BatchContext): Promise<RichResponse> {
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  const batch = new Batch(request, context);
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: (await batch.perform(action)) ?? null });
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
    } catch (failure) {
      return { Results: results, TraceIds: traces, Error: errorOf(failure, index, batch.locationOf(action)) };
    }
  }
  return { Results: results, TraceIds: traces };
}

const HTTP: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  AccessDenied: 403,
  NotImplemented: 501,
  GeneralException: 500,
};

/** A defect of the host is told as what it is, with its own words: hiding it would cost a tester an hour. */
function errorOf(failure: unknown, ActionIndex: number, Location: string) {
  const Code = failure instanceof ExcelError ? failure.code : "GeneralException";
  const Message = failure instanceof Error ? failure.message : String(failure);
  return { Code, Message, Location, ActionIndex, HttpStatusCode: HTTP[Code] ?? 400 };
}

class Batch {
  #request: RichRequest;
  #context: BatchContext;
  #found = new Map<number, HostObject | null>();
  #kept: ReadonlySet<number>;

  constructor(request: RichRequest, context: BatchContext) {
    this.#request = request;
    this.#context = context;
    this.#kept = new Set(
      request.Actions.flatMap(({ ActionType: type, Name, ObjectPathId }) =>
        type === ActionType.method && Name === "_KeepReference" ? [ObjectPathId] : [],
      ),
    );
  }

  async perform(action: RichAction): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = await this.#object(action.ObjectPathId);
    if (action.ActionType === ActionType.instantiate) return this.#instantiate(action, object);
    if (object === null) return null;
    if (action.ActionType === ActionType.query) {
      const query = action.QueryInfo ?? { Select: [], Expand: [] };
      if (needsCalculation(object, query)) await this.#context.settle();
      return answerQuery(object, query);
    }
    if (action.ActionType === ActionType.method) return this.#method(action, object);
    if (action.ActionType === ActionType.setProperty) return this.#set(action, object);
    throw missing(object.type, `(action ${action.ActionType})`);
  }

  locationOf({ ObjectPathId, ActionType: type, Name }: RichAction): string {
    const path = this.#request.ObjectPaths[ObjectPathId];
    const object = this.#found.get(ObjectPathId);
    const member = type === ActionType.instantiate ? (path?.Name ?? "") : Name;
    const owner = type === ActionType.instantiate ? this.#found.get(path?.ParentObjectPathId ?? 0) : object;
    return `${owner?.type ?? "Workbook"}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  }

  #instantiate({ ObjectPathId }: RichAction, object: HostObject | null): unknown {
    if (object === null) return null;
    const keeps = object.place !== undefined && this.#kept.has(ObjectPathId);
    return keeps && object.place !== undefined ? { _ReferenceId: this.#context.keep(object.place) } : { ...object.identity?.() };
  }

  async #set({ Name, ArgumentInfo }: RichAction, object: HostObject): Promise<null> {
    const property = object.properties[Name];
    if (property === undefined) throw missing(object.type, Name.charAt(0).toLowerCase() + Name.slice(1));
    if (property.write === undefined) throw new ExcelError("InvalidOperation");
    const [value] = await this.#arguments(ArgumentInfo);
    property.write(value);
    return null;
  }

  async #method({ Name, ArgumentInfo }: RichAction, object: HostObject): Promise<unknown> {
    const args = await this.#arguments(ArgumentInfo);
    if (Name === "_KeepReference") return null;
    if (Name === "_RemoveReference") return this.#context.release(String(args[0]));
    const answer: unknown = await this.#call(object, Name, args);
    return isHostObject(answer) ? { ...answer.identity?.() } : answer;
  }

  #call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    const method = object.methods?.[wireName(name)];
    if (method === undefined) throw missing(object.type, name.charAt(0).toLowerCase() + name.slice(1));
    return method(...args);
  }

  async #object(id: number): Promise<HostObject | null> {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#request.ObjectPaths[id];
    if (path === undefined) throw new ExcelError("InvalidObjectPath");
    const object = await this.#walk(path);
    this.#found.set(id, object);
    return object;
  }

  async #walk(path: RichPath): Promise<HostObject | null> {
    if (path.ObjectPathType === PathType.global) return this.#context.root;
    if (path.ObjectPathType === PathType.nothing) return null;
    if (path.ObjectPathType === PathType.reference) return this.#context.recall(path.Name);
    if (path.ObjectPathType === PathType.newObject) return this.#context.make(path.Name);
    const parent = await this.#object(path.ParentObjectPathId);
    return parent === null ? null : this.#below(parent, path);
  }

  async #below(parent: HostObject, { ObjectPathType, Name, ArgumentInfo }: RichPath): Promise<HostObject | null> {
    if (ObjectPathType === PathType.property) {
      const child = parent.children?.[Name];
      if (child === undefined) throw missing(parent.type, Name.charAt(0).toLowerCase() + Name.slice(1));
      return child();
    }
    const args = await this.#arguments(ArgumentInfo);
    if (ObjectPathType === PathType.method) return objectOrNull(await this.#call(parent, Name, args), parent.type, Name);
    const found = parent.item?.(args[0]) ?? null;
    if (found === null) throw parent.item === undefined ? missing(parent.type, "getItem") : new ExcelError("ItemNotFound");
    return found;
  }

  /** One after the other: two arguments may share a path, and a path is walked once. */
  async #arguments({ Arguments = [], ReferencedObjectPathIds = [] }: RichAction["ArgumentInfo"]): Promise<unknown[]> {
    const values: unknown[] = [];
    for (const [index, value] of Arguments.entries()) values.push(await this.#argument(value, ReferencedObjectPathIds[index]));
    return values;
  }

  /** Objects among the arguments come as the ids of their paths. */
  async #argument(value: unknown, reference: unknown): Promise<unknown> {
    if (typeof reference === "number" && reference > 0) return this.#object(reference);
    if (Array.isArray(reference)) return this.#arguments({ Arguments: value as unknown[], ReferencedObjectPathIds: reference });
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.#object(Number(value._ObjectPathId));
    const resolved: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) resolved[key] = await this.#argument(inner, 0);
    return resolved;
  }
}

function objectOrNull(answer: unknown, type: string, name: string): HostObject | null {
  if (answer === null || answer === undefined) return null;
  if (!isHostObject(answer)) throw missing(type, name);
  return answer;
}
