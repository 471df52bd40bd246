/// What stands above an edition's body, as the one attribute of the document's root.
///
/// ProseMirror draws a text anew from end to end when an attribute of its root is another, which it finds out by
/// looking through what can be listed of it. Nothing can be listed of this, as the head is drawn elsewhere and the body
/// stays as it is.
export class Head {
  readonly #title: string
  readonly #keyPoints: readonly string[]

  constructor(title: string, keyPoints: readonly string[]) {
    this.#title = title
    this.#keyPoints = [...keyPoints]
  }

  get title(): string {
    return this.#title
  }

  get keyPoints(): readonly string[] {
    return this.#keyPoints
  }
}
