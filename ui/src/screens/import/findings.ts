import type { ImportFinding } from "../../ipc/types"

/// What is found by making characters and a language of a file's bytes. The rest follows from the roles of
/// its pieces, and is found anew with every other role.
const OF_FILE: ReadonlySet<string> = new Set(["encoding_recognised", "bytes_unreadable", "language_unsure"])

/// Whether a finding is about the file itself.
export const isOfFile = ({ code }: ImportFinding): boolean => OF_FILE.has(code)
