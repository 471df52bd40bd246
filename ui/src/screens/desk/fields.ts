import type { OpenEdition } from "./edition.svelte"

/// The fields of an edition's title and key points, in their order.
export const fieldsOf = (edition: OpenEdition): HTMLTextAreaElement[] => [...(edition.view?.dom.closest("section")?.querySelectorAll("textarea") ?? [])]

/// The one of these that has the caret.
export const fieldIn = (edition: OpenEdition): HTMLTextAreaElement | null => fieldsOf(edition).find((field) => field === document.activeElement) ?? null
