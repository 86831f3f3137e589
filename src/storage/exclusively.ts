/** Work on one thing by one page at a time. */

/** Browsers have no locks on a page that was opened over plain HTTP from elsewhere; then the last to write reads latest. */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (navigator as Partial<Navigator>).locks;
  return locks ? await locks.request(name, work) : work();
}
