/** Keeping the page for use without a network. Asked for once there is a first question, so that nothing delays that one. */
let asked = false;

export async function keepForOffline(): Promise<void> {
  if (asked) return;
  asked = true;
  const { registerSW } = await import('virtual:pwa-register');
  registerSW({ immediate: true });
}
