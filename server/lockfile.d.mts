type Lockfile = { packages: Record<string, object> }
export function missingPlatforms(lockfile: Lockfile): Record<string, object>
