import { onBeforeUnmount, onMounted, readonly, ref, type Ref } from 'vue'

/**
 * Whether the device says that it has a network, as long as a component is on the screen; before that it is taken to
 * have one.
 */
export function useOnline(): Readonly<Ref<boolean>> {
  const online = ref(true)
  const look = (): void => {
    online.value = navigator.onLine
  }
  onMounted(() => {
    look()
    for (const event of ['online', 'offline']) addEventListener(event, look)
  })
  onBeforeUnmount(() => {
    for (const event of ['online', 'offline']) removeEventListener(event, look)
  })
  return readonly(online)
}
