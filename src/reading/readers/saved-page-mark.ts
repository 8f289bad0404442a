/** True for a web page saved in one file (MHTML), as Word and Excel write it, often under the name of a .doc or .xls. */
export function looksLikeSavedPage(head: string): boolean {
  return /^mime-version:/imu.test(head) && /^content-type:\s*(?:multipart\/related|text\/html)/imu.test(head)
}
