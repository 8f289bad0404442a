import "react"

declare module "react" {
  interface InputHTMLAttributes<T> {
    /** Lets a whole folder be chosen; React's types do not know it. */
    webkitdirectory?: T extends HTMLInputElement ? string : never
  }
}
