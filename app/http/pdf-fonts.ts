import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** The files of the letters that documents embed. */
export const pdfFonts = {
  regular: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
}
