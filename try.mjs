import { checkContent } from './src/load/archive.ts';
import { citeSource, citePage, citeRecord } from './src/cite/csl.ts';
import { formatCitation, STYLES } from './src/cite/styles.ts';
const { archive, problems } = checkContent('content');
if (problems.length) console.log(problems.slice(0,3));
const root='https://example.org/';
for (const s of STYLES) {
 let t=performance.now();
 formatCitation(citeSource(archive.sources[0]), s.id);
 console.log(s.id,'first', performance.now()-t); t=performance.now();
 for (const x of archive.sources) formatCitation(citeSource(x), s.id);
 console.log('sources', performance.now()-t); t=performance.now();
 for (const x of [...archive.records.values(),...archive.sources]) formatCitation(citePage(archive,x,root), s.id);
 console.log('pages', performance.now()-t);
}
const seen=new Set();
for (const x of archive.sources) { const k=x.type+(x.authors.length>0)+!!x.number; if(seen.has(k)) continue; seen.add(k); console.log('\n'+x.id, x.type); for (const s of STYLES) console.log('  ',s.id,formatCitation(citeSource(x),s.id)); }
const q=archive.quotes[0]; console.log(citeRecord(archive,q,root)); for (const s of STYLES) console.log('  ',s.id,formatCitation(citePage(archive,q,root),s.id));
for (const x of archive.sources) { const i=citeSource(x); if(x.number&&i.number===x.number&&x.type==='article-journal') console.log('UNREAD',x.id,x.number)}
