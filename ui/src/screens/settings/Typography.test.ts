import { expect, it } from "vitest"
import english from "../../lang/en.ftl?raw"
import russian from "../../lang/ru.ftl?raw"
import turkish from "../../lang/tr.ftl?raw"

it("shows each rule of typography on a word or a number, beside which a mark can be told", () => {
  for (let words of [english, russian, turkish]) {
    let samples = [...words.matchAll(/^typography-example-\S+ = (.*)$/gmu)].map(([, sample]) => sample ?? "")
    expect(samples.length).toBe(11)
    expect(samples.filter((sample) => !/[\p{L}\p{N}]/u.test(sample))).toEqual([])
  }
})
