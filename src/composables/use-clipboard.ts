import { nextTick, ref, useTemplateRef } from 'vue'

/**
 * Copies a text and says so; where the browser refuses, the field `field` of the template is shown with the text
 * selected.
 */
export function useClipboard(words: { readonly copied: string; readonly refused: string }) {
  const message = ref('')
  const refused = ref(false)
  const field = useTemplateRef<HTMLTextAreaElement>('field')

  /** What is said anew is heard anew. */
  function forget(): void {
    message.value = ''
    refused.value = false
  }

  async function copy(text: string): Promise<void> {
    forget()
    try {
      await navigator.clipboard.writeText(text)
      message.value = words.copied
    } catch {
      message.value = words.refused
      refused.value = true
      await nextTick()
      field.value?.select()
    }
  }
  return { message, refused, forget, copy }
}
