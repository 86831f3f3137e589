/** An order as an answer, in one module: few forms ask for one, and every further module has to be named on the first page. */
export { rankingWords } from '../../i18n/ranking';
export { default as RankList } from '../../ui/RankList.svelte';
