/** The part of Tesseract's own interface, built as WebAssembly, that is used here. Its numbers are C's: 0 is success. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  interface BaseApi {
    /** `engine` 1 is the neural network alone. */
    Init(folder: string | null, languages: string, engine: 1): number;
    SetVariable(name: string, value: string): boolean;
    SetPageSegMode(mode: number): void;
    /** Takes the file `/input` of its own file system. */
    SetImageFile(exif: number, angle: number): number;
    Recognize(progress: null): number;
    GetJSONText(page: number): string;
    Clear(): void;
    End(): void;
  }
  interface Core {
    readonly FS: {
      writeFile(name: string, bytes: Uint8Array): void;
      unlink(name: string): void;
    };
    readonly TessBaseAPI: new () => BaseApi;
    destroy(api: BaseApi): void;
  }
  const makeCore: (given: {
    wasmBinary: Uint8Array;
    print: (line: string) => void;
    printErr: (line: string) => void;
  }) => Promise<Core>;
  export default makeCore;
  export type { BaseApi, Core };
}
