import { existsSync } from "node:fs"
import { join } from "node:path"
import fastifyStatic from "@fastify/static"
import type { FastifyInstance } from "fastify"
import { HttpProblem } from "./problem-reply.ts"

const yearInSeconds = 31_536_000

/**
 * The built page. Addresses that are no file and no part of the API belong to the page, which finds its own way from
 * them. Files under assets/ carry a hash in their names and never change.
 */
export async function servePage(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, "index.html"))
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const fixed = path.startsWith(join(folder, "assets"))
        reply.header("cache-control", fixed ? `public, max-age=${yearInSeconds}, immutable` : "no-cache")
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === "GET" && !request.url.startsWith("/api/")
    if (!wantsPage || /\.[a-z0-9]{1,8}$/i.test(request.url.split("?")[0] ?? ""))
      throw new HttpProblem("not-found")
    if (built) return reply.sendFile("index.html")
    return reply
      .code(503)
      .type("text/plain; charset=utf-8")
      .send("页面还没有构建，请运行 npm run build 后重启。\n")
  })
}
