import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** The device's own Japanese voice: one that needs no network. None where the browser or the device has none. */
export function useJapaneseVoice(): Readonly<Ref<SpeechSynthesisVoice | undefined>> {
  const voice = ref<SpeechSynthesisVoice>()
  if (typeof speechSynthesis === 'undefined') return readonly(voice)
  const look = (): void => {
    const own = speechSynthesis
      .getVoices()
      .filter(({ lang, localService }) => localService && /^ja(?:[-_]|$)/i.test(lang))
    voice.value = own.find(({ default: isDefault }) => isDefault) ?? own[0]
  }
  look()
  // Browsers tell the voices late; some never fire the event and know them at once.
  speechSynthesis.addEventListener?.('voiceschanged', look)
  onScopeDispose(() => speechSynthesis.removeEventListener?.('voiceschanged', look))
  return readonly(voice)
}
