import type { FieldPath, Form } from "../../records/form.ts"
import { allKinds } from "../check.ts"
import type { Check, Mark } from "../check.ts"
import { say } from "../wording.ts"

const idNumber = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/gu
const mobileNumber = /(?<![\d.])1[3-9]\d{9}(?![\d.])/u

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = "10X98765432"

/** Forms are published. An identity number is told by its check character (GB 11643); names are not looked for. */
export const noPersonalData: Check = {
  code: "A12",
  title: say("表中没有身份证号和手机号", "The form holds no identity or mobile numbers"),
  severity: "error",
  tier: "before-submission",
  kinds: allKinds,
  rule: "personal.masked",
  run({ form }) {
    return longNumbersOf(form).flatMap(([path, text]): Mark[] => {
      const remedy = say("请删去，或以星号遮盖。", "Delete or mask it.")
      if ([...text.matchAll(idNumber)].some(([number]) => isIdNumber(number)))
        return [{ path, remedy, sentence: say("这一格写有身份证号。", "The cell holds an identity number.") }]
      if (mobileNumber.test(text))
        return [
          {
            path,
            remedy,
            severity: "warning",
            sentence: say("这一格写有手机号。", "The cell holds a mobile number."),
          },
        ]
      return []
    })
  },
}

function isIdNumber(number: string): boolean {
  let total = 0
  for (const [at, weight] of weights.entries()) total += Number(number[at]) * weight
  return checkCharacters[total % 11] === number[17]?.toUpperCase()
}

/** Long enough to hold such a number. */
const shortest = 11

/** As many digits in a row cover some character at a multiple of their number. */
function hasLongNumber(text: string): boolean {
  for (let at = shortest - 1; at < text.length; at += shortest) {
    const code = text.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) return true
  }
  return false
}

function longNumbersOf({ goal, indicators, conclusion }: Form): readonly (readonly [FieldPath, string])[] {
  const texts: [FieldPath, string][] = []
  const add = (path: FieldPath, text: string | null | undefined): void => {
    if (text != null && hasLongNumber(text)) texts.push([path, text])
  }
  add("goal.expected", goal.expected)
  add("goal.actual", goal.actual)
  for (const [index, { name, target, actual, deviation, description, basis }] of indicators.entries()) {
    add(`indicators[${index}].name`, name)
    add(`indicators[${index}].target`, target?.text)
    add(`indicators[${index}].actual`, actual?.text)
    add(`indicators[${index}].deviation`, deviation)
    add(`indicators[${index}].description`, description)
    add(`indicators[${index}].basis`, basis)
  }
  for (const [index, { text }] of conclusion.entries()) add(`conclusion[${index}].text`, text)
  return texts
}
