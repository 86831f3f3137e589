import { mount } from 'svelte';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import AppScreen from './App.svelte';
import { App } from './screens/app.svelte';

const app = new App();
await app.begin();
mount(AppScreen, { target: document.getElementById('app')!, props: { app } });
