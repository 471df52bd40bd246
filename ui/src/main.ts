import { tauriBackend } from "./ipc/tauri"
import { start } from "./start"

/// In the desktop window the shell is there; anywhere else the page was served over loopback, with the
/// token in its address, where no server log sees it.
let backend =
  "__TAURI_INTERNALS__" in window
    ? tauriBackend()
    : (await import("./ipc/http")).httpBackend(
        location.origin,
        new URLSearchParams(location.hash.slice(1)).get("token") ??
          document.querySelector<HTMLMetaElement>("meta[name=hexapla-token]")?.content ??
          "",
      )

start(backend)
