/** Marks a place that types say cannot be reached; throws if it is all the same. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
