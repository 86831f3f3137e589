import { mount } from 'svelte';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import AppScreen from './App.svelte';
import { App } from './screens/app.svelte';

const app = new App();
mount(AppScreen, { target: document.getElementById('app')!, props: { app } });
// Not awaited here: what is imported later waits for this module to be done.
void app.begin();
