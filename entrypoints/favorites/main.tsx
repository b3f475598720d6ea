import { render } from 'preact';
import '../../components/favorites/favorites.css';
import { Favorites } from '../../components/favorites/favorites.tsx';

render(<Favorites />, document.getElementById('app')!);
