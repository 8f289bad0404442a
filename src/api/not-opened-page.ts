/** What a browser sees that was not opened with the printed address. */
export const notOpenedPage = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>绩衡</title>
<style>body { font: 16px/1.8 sans-serif; max-width: 36em; margin: 15vh auto; padding: 0 1em }</style>
<h1>请使用启动时显示的地址打开</h1>
<p>为防止其他网页或他人使用您的数据，绩衡每次启动都会生成新的访问口令。请在运行绩衡的终端窗口中，复制以
<code>http://127.0.0.1</code> 开头的完整地址，在浏览器中打开。</p>
<p lang="en">Please open the address that was printed when Jiheng started; it carries this session's token.</p>
`
