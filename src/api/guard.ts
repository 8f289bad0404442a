import { createHash, timingSafeEqual } from "node:crypto"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { HttpProblem } from "./problem-reply.ts"
import { notOpenedPage } from "./not-opened-page.ts"

/**
 * Keeps everybody out who was not given the address printed at the start: other programs of this machine, other pages
 * of the browser, and other machines.
 *
 * - Host must be this machine's own name for itself, or a foreign page could point its own name here (DNS rebinding).
 * - Origin, where a browser sends one, must be this page.
 * - The token comes once in the address and is then kept as a cookie that no script and no other site can use.
 *   Scripts of the user may send it as `Authorization: Bearer`.
 */
export function guard(app: FastifyInstance, token: string): void {
  app.addHook("onRequest", async (request, reply) => {
    refuseForeigners(request)
    if (request.url === "/api/health") return
    const given = tokenInAddress(request)
    if (given !== null && equal(given, token)) {
      rememberToken(request, reply, token)
      if (request.method === "GET" && !request.url.startsWith("/api/")) return reply.redirect("/", 303)
      return
    }
    const known = request.cookies[cookieName(request)] ?? bearer(request)
    if (known !== undefined && equal(known, token)) return
    if (request.method === "GET" && !request.url.startsWith("/api/")) {
      return reply.code(401).type("text/html; charset=utf-8").send(notOpenedPage)
    }
    throw new HttpProblem("not-opened")
  })
}

function refuseForeigners(request: FastifyRequest): void {
  const port = request.socket.localPort
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(request.headers.host ?? "")) throw new HttpProblem("foreign-host")
  const { origin } = request.headers
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    throw new HttpProblem("foreign-origin")
  }
}

function tokenInAddress(request: FastifyRequest): string | null {
  return new URLSearchParams(request.url.split("?")[1] ?? "").get("token")
}

function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1]
}

function rememberToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(request), token, { httpOnly: true, sameSite: "strict", path: "/" })
}

/** Cookies are kept by host and not by port: two running programs must not overwrite each other's. */
function cookieName(request: FastifyRequest): string {
  return `jiheng-${request.socket.localPort}`
}

/** In the same time wherever the two differ. */
function equal(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b))
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest()
}
