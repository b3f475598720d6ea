import { render } from 'preact';
import './style.css';
import { Favorites } from './favorites.tsx';

render(<Favorites />, document.getElementById('app')!);
