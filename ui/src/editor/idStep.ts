import { Fragment, type Node } from "prosemirror-model"
import { Step, StepMap, StepResult, type Mappable } from "prosemirror-transform"

/// Gives top-level blocks other ids, all at once: a step for each would look through the whole document for each.
export class IdStep extends Step {
  /// The new ids by the positions of their blocks; null takes an id away.
  constructor(readonly ids: ReadonlyMap<number, string | null>) {
    super()
  }

  override apply(doc: Node): StepResult {
    const blocks: Node[] = []
    let met = 0
    doc.forEach((block, position) => {
      const id = this.ids.get(position)
      if (id === undefined) return void blocks.push(block)
      met += 1
      blocks.push(block.type.create({ ...block.attrs, id }, block.content, block.marks))
    })
    return met === this.ids.size ? StepResult.ok(doc.copy(Fragment.from(blocks))) : StepResult.fail("A block that is to have an id is not there.")
  }

  override invert(doc: Node): Step {
    const former = new Map<number, string | null>()
    doc.forEach((block, position) => {
      if (this.ids.has(position)) former.set(position, block.attrs.id as string | null)
    })
    return new IdStep(former)
  }

  override map(mapping: Mappable): Step | null {
    const mapped = [...this.ids].flatMap(([position, id]): [number, string | null][] => {
      const { pos, deletedAfter } = mapping.mapResult(position, 1)
      return deletedAfter ? [] : [[pos, id]]
    })
    return mapped.length > 0 ? new IdStep(new Map(mapped)) : null
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override toJSON(): object {
    return { stepType: "ids", ids: [...this.ids] }
  }
}
