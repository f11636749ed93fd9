/** Tells of files that are chosen in a form, dropped on it or pasted into it; answers how to stop. */
export function filesOfForm(form: HTMLFormElement, add: (files: readonly File[]) => void): () => void {
  const picker = form.querySelector<HTMLInputElement>('input[type=file]')
  const onChoice = () => {
    if (!picker?.files?.length) return
    add([...picker.files])
    // Chosen again, the same file counts again; and a form without script would send it.
    picker.value = ''
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = [...(event.clipboardData?.files ?? [])]
    if (pasted.length === 0) return
    event.preventDefault()
    add(pasted)
  }
  const onDrag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    if (event.type === 'drop') add([...event.dataTransfer.files])
  }
  picker?.addEventListener('change', onChoice)
  form.addEventListener('paste', onPaste)
  form.addEventListener('dragover', onDrag)
  form.addEventListener('drop', onDrag)
  // What was chosen before this was loaded.
  onChoice()
  return () => {
    picker?.removeEventListener('change', onChoice)
    form.removeEventListener('paste', onPaste)
    form.removeEventListener('dragover', onDrag)
    form.removeEventListener('drop', onDrag)
  }
}
