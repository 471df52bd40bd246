/// The one way out of the page. `tauri.ts` and `http.ts` implement it; nothing else crosses.
import type { ClipboardQuery, Copied, Copying } from "./types"

/// What a command gave back, and the tags of what it changed.
export type Answer = { value: unknown; changed: string[] }

/// Which file is being asked for; the shell picks the endings by it.
export type FileKind = "import" | "newsroom" | "photo"

/// What the files of a kind are called in the window for choosing one, and what all files are.
export type Called = { kind: string; all: string }

/// An entry of the native menu. `keys` are in the form of `state/keys.ts`, such as `Mod-Shift-n`.
/// A `standard` entry is the system's own (`cut`, `copy`, `paste`, `select_all`).
export type MenuEntry =
  | { kind: "action"; id: string; label: string; keys: string | null; enabled: boolean }
  | { kind: "standard"; what: string; label: string }
  | { kind: "separator" }

/// The native menu from left to right.
export type Menu = Array<{ label: string; entries: MenuEntry[] }>

/// The system's clipboard. All of it rejects with `Failure`.
export interface Clipboard {
  /// What was copied, or `selected` last; the words alone if it is to be `plain`, or the page of which there are none.
  read(asked: ClipboardQuery): Promise<Copied>
  /// The picture that was copied; none if there is none.
  picture(): Promise<File | null>
  /// Writes this program's own HTML, that for others, and the words.
  write(written: Copying): Promise<void>
}

/// Takes a listener away again.
export type Unlisten = () => void

/// What the page can ask of the program around it.
export interface Backend {
  /// Runs a command of the core. Rejects with `Failure`.
  call(name: string, request: object): Promise<Answer>
  /// Tags of things that changed without this page having asked for it.
  onChanged(listener: (tags: string[]) => void): Unlisten
  /// The user picks a file; none if they think better of it.
  chooseFile(kind: FileKind, called: Called): Promise<string | null>
  /// The user picks a folder.
  chooseDirectory(): Promise<string | null>
  /// The user names a new file; `suggested` is a file name, `directory` where to begin.
  chooseNewFile(request: { suggested: string; directory: string; called: Called }): Promise<string | null>
  /// The system's clipboard, where the events of the page tell too little of it; null where they tell all.
  clipboard: Clipboard | null
  /// Replaces the native menu.
  setMenu(menu: Menu): Promise<void>
  /// An entry of the native menu was picked; the listener gets its id.
  onMenu(listener: (id: string) => void): Unlisten
  /// The window's title.
  setTitle(title: string): Promise<void>
  /// Fills the screen with the window, or puts it back to its size.
  toggleFullScreen(): Promise<void>
  /// Opens a web address outside. Ask the user first.
  openAddress(url: string): Promise<void>
  /// Shows a file in the system's file manager.
  reveal(path: string): Promise<void>
  /// A second start asked for this newsroom file.
  onOpen(listener: (path: string) => void): Unlisten
  /// Files were dropped on the window; the listener gets their paths.
  onFilesDropped(listener: (paths: string[]) => void): Unlisten
  /// Closes the window at once.
  close(): Promise<void>
  /// The window is about to close; it waits for the listener's answer and goes only if that is true.
  onCloseRequested(listener: () => Promise<boolean>): Unlisten
}
