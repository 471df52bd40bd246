import { failureFrom, type Failure } from "../../ipc/failure"

/// How the words stand with the file.
export type SaveState =
  | { kind: "saved" }
  | { kind: "waiting" }
  | { kind: "saving" }
  /// The words are kept here and tried again by and by.
  | { kind: "failed"; failure: Failure }

/// What is saved and how.
export type Saving<C> = {
  /// What differs from what is stored; null if nothing does.
  collect: () => C | null
  /// Puts it into the file, and takes note of what is stored now.
  send: (change: C) => Promise<void>
  /// What a refusal asks for before the next try. True if the next try may follow at once.
  mend: (failure: Failure) => Promise<boolean>
  tell: (state: SaveState) => void
}

/// Saves by itself.
export type Autosave = {
  /// Something was changed: save after a pause.
  touched: () => void
  /// Saves at once whatever there is; resolves when all of it is stored or a save has failed.
  flush: () => Promise<void>
  /// Lets go; what is not saved stays so.
  stop: () => void
}

/// Milliseconds without a change before a save.
export const PAUSE = 400
/// Milliseconds after which a save begins although someone writes on.
export const LONGEST = 2_000
/// Milliseconds until the first try after a failure; each later one waits twice as long, up to the longest: whoever has
/// made room on the disk and sees that nothing is saved would think the words lost.
const FIRST_RETRY = 1_500
const LONGEST_RETRY = 5_000

/// Makes an autosave. Only one save is under way at a time: what is written meanwhile goes with the next.
export function autosave<C>({ collect, send, mend, tell }: Saving<C>): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let failures = 0
  /// When the first change that is not saved was made, by a clock that nobody sets; null if there is none.
  let since: number | null = null
  let stopped = false

  function plan(delay: number) {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void flush(), delay)
  }

  function touched() {
    if (!running && failures === 0) tell({ kind: "waiting" })
    // While saves fail, typing does not bring more of them.
    if (failures > 0) return
    since ??= performance.now()
    plan(Math.max(0, Math.min(PAUSE, since + LONGEST - performance.now())))
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    // Whoever asks during a save wants what was written since saved too.
    while (running) await running
    running = save().finally(() => (running = null))
    await running
  }

  async function save(): Promise<void> {
    try {
      for (let change = collect(); change !== null; change = collect()) {
        tell({ kind: "saving" })
        since = null
        await send(change)
        failures = 0
      }
      failures = 0
      tell({ kind: "saved" })
    } catch (thrown) {
      await failed(failureFrom(thrown))
    }
  }

  async function failed(failure: Failure): Promise<void> {
    failures += 1
    tell({ kind: "failed", failure })
    let mended = await mend(failure).catch(() => false)
    if (mended && failures < 4 && !stopped) return save()
    plan(Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (failures - 1)))
  }

  return {
    touched,
    flush,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
