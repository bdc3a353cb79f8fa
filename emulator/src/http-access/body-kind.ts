/** Bodies of these types reach a function as text; any other as base64. */
export function isTextBody(contentType: string): boolean {
  return /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded|[\w.-]+\+(json|xml))\b)/i.test(
    contentType,
  );
}
