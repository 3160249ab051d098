/** Returns the size of a picture in pixels, upright as its file says: an element knows it from the head of the file. Rejects what is no picture. */
export function pictureSize(blob: Blob): Promise<{ width: number; height: number }> {
  const url = URL.createObjectURL(blob);
  return new Promise<{ width: number; height: number }>((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve({ width: picture.naturalWidth, height: picture.naturalHeight });
    picture.onerror = () => reject(new Error('no picture'));
    picture.src = url;
  }).finally(() => URL.revokeObjectURL(url));
}
