import { arrowRules } from './arrow-rules.ts'
import { checkArrows } from './check-arrows.ts'
import { listSources } from './list-sources.ts'

const files = listSources()
const wrong = checkArrows(files, arrowRules)
for (const line of wrong) console.error(line)
console.log(`${files.length} files looked at, ${wrong.length} imports against the arrows`)
process.exit(wrong.length === 0 ? 0 : 1)
