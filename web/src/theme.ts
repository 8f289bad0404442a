import type { ThemeConfig } from "antd"

/** Calm ink blue on white; the same colours stand in style.css. Fonts come with the system, nothing is fetched. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#1d5b79",
    colorError: "#c0362c",
    colorWarning: "#b7791f",
    colorSuccess: "#2f7d4f",
    colorInfo: "#1d5b79",
    colorTextBase: "#1c2530",
    colorBorder: "#cfd6de",
    colorBorderSecondary: "#e3e8ed",
    borderRadius: 6,
    fontSize: 14,
    fontFamily:
      '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Microsoft YaHei", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif',
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
  },
  components: {
    Select: { optionSelectedBg: "#e8f1f6" },
  },
}
