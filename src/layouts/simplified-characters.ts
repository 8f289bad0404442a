/**
 * Traditional characters that stand in the words of official forms, with their simplified form. Only for comparing words
 * with the vocabulary: what is printed is kept as printed.
 */
const traditional =
  "產數質標時經濟會態續響滿務對專項稱單門實際預計劃執資額總財績級報負責聯繫電話據達當開終結論問題進權設評價變調後類來撥轉餘與萬個圓縣區鄉鎮內顯優長運營業檢驗獲見證維護監統點間週歲戶畝噸臺輛條號屬歷領導審應況環備別辦確規範強發動農廣種貧養補貼償園館圖書綠橋裝測試訓練樣網絡連災傷亡"
const simple =
  "产数质标时经济会态续响满务对专项称单门实际预计划执资额总财绩级报负责联系电话据达当开终结论问题进权设评价变调后类来拨转余与万个元县区乡镇内显优长运营业检验获见证维护监统点间周岁户亩吨台辆条号属历领导审应况环备别办确规范强发动农广种贫养补贴偿园馆图书绿桥装测试训练样网络连灾伤亡"

export const simplifiedCharacters: ReadonlyMap<string, string> = new Map(
  [...traditional].map((character, at) => [character, [...simple][at] ?? character]),
)
