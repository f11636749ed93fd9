declare module '@prisma/schema-engine-wasm/schema_engine_bg' {
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void
  export const SchemaEngine: {
    new: (options: { datamodels: string[][] }, log: () => void, adapter: unknown) => Promise<import('./schema-engine.ts').SchemaEngine>
  }
}
