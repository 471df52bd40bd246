/// What a command says when it cannot do what was asked: a code for the interface's words
/// (`error-CODE`), what fills them, and the same in English for when there are no words.
export class Failure extends Error {
  readonly code: string
  readonly args: Record<string, string>
  /// Which command failed on what, so that its later success can be told; null if none did.
  action: string | null = null

  constructor(code: string, args: Record<string, string>, detail: string) {
    super(detail)
    this.name = "Failure"
    this.code = code
    this.args = args
  }
}

/// Makes a `Failure` of whatever was thrown: the core's `{code, args, detail}`, an `Error` or a string.
export function failureFrom(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string") {
    let { code, args, detail } = thrown as { code: string; args?: Record<string, string>; detail?: string }
    return new Failure(code, args ?? {}, detail ?? code)
  }
  let reason = thrown instanceof Error ? thrown.message : String(thrown)
  return new Failure("unreachable", { reason }, reason)
}
