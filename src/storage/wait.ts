/** Resolves after so many milliseconds. */
export const wait = (milliseconds: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** For how long a store may hold someone up: it can hang for good, behind another tab or for a fault of the browser. */
export const outOfPatience = (): Promise<undefined> => wait(3000);
