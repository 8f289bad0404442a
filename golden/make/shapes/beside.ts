import type { MadeForm } from "../marked.ts"
import { cell } from "../table.ts"

/** What lies beside the forms in a workbook and is none: a cover, a list of projects, a division of money, a blank form. */
const cover = {
  title: ["柏川市2024年度绩效管理材料汇编"],
  columns: 2,
  rows: [[cell("编制单位"), cell("柏川市财政局")], [cell("编制日期"), cell("2025年2月")]],
}

const list = {
  title: ["项目清单"],
  columns: 3,
  rows: [
    [cell("序号"), cell("项目名称"), cell("金额（万元）")],
    [cell("1"), cell("柏川市古桥群修缮"), cell("465")],
    [cell("2"), cell("柏川市河湖巡查无人机购置"), cell("104.8")],
  ],
}

const division = {
  title: ["补助资金分配表"],
  columns: 3,
  rows: [
    [cell("乡镇"), cell("因素得分"), cell("分配金额（万元）")],
    [cell("枫湾镇"), cell("52.5"), cell("26.2")],
    [cell("石坝乡"), cell("47.5"), cell("22")],
    [cell("合计"), cell("100"), cell("48.2")],
  ],
}

export const besides: Readonly<Record<"cover" | "list" | "division", MadeForm["drawing"]>> = {
  cover,
  list,
  division,
}
