/** What a promise comes to, or `otherwise` if it is refused or has come to nothing after `time` milliseconds. */
export async function within<T>(time: number, promise: Promise<T>, otherwise: () => T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), time);
  });
  try {
    return await Promise.race([promise.catch(otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}
