/// Whether two values of the core's answers say the same. Hundreds of endnotes are looked at sooner than written out.
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  let [names, others] = [Object.keys(one), Object.keys(other)]
  return names.length === others.length && names.every((name) => name in other && same((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]))
}
