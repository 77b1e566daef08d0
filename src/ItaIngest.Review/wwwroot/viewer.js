// The page viewer: a value leads to its spot, a spot to its value; zoom, pan, layers. Pages work without it, by plain links.
'use strict';
(() => {
    const pages = document.querySelector('.pages');
    const news = document.getElementById('spot-news');
    const byNumber = number => document.getElementById('v-' + number);

    // The spot of a value: a box on a page, or a part of a DOCX that carries its path.
    const spotOf = value => document.getElementById('s-' + value.id.slice(2))
        || (value.dataset.path && document.querySelector('[data-spot="' + CSS.escape(value.dataset.path) + '"]'));

    let chosen = null;

    function mark(value) {
        document.querySelectorAll('.here').forEach(e => e.classList.remove('here'));
        chosen = value;
        value.classList.add('here');
        const spot = spotOf(value);
        if (spot) spot.classList.add('here');
        const page = spot && spot.closest('[data-page]');
        news.textContent = [
            news.dataset.printed + ': ' + value.dataset.raw,
            news.dataset.sure + ' ' + value.dataset.confidence + '%',
            page ? news.dataset.page + ' ' + page.dataset.page : value.dataset.path || '',
            news.dataset.again].filter(Boolean).join(' · ');
        return spot;
    }

    // The page's own frame moves, not the window: the record stays where it is.
    function show(spot) {
        const frame = spot.closest('.pages, .source-text');
        if (!frame) return;
        const a = spot.getBoundingClientRect(), b = frame.getBoundingClientRect();
        frame.scrollBy({
            top: a.top - b.top - (b.height - a.height) / 2,
            left: a.left - b.left - (b.width - a.width) / 2,
        });
    }

    function choose(value) {
        const spot = mark(value);
        if (spot) show(spot);
    }

    function unfold(value) {
        for (let d = value.closest('details'); d; d = d.parentElement.closest('details')) d.open = true;
    }

    function reveal(value) {
        unfold(value);
        value.scrollIntoView({ block: 'center', inline: 'nearest' });
        value.focus({ preventScroll: true });
    }

    document.addEventListener('click', event => {
        const value = event.target.closest('a.value');
        if (value && value !== chosen && spotOf(value)) {
            event.preventDefault();
            choose(value);
            return;
        }

        const link = event.target.closest('a[data-go]');
        const target = link && byNumber(link.dataset.go);
        if (target && target !== chosen && spotOf(target)) {
            event.preventDefault();
            choose(target);
            return;
        }

        const spot = event.target.closest('rect.spot');
        if (spot) {
            const its = byNumber(spot.dataset.value);
            if (its) { mark(its); reveal(its); }
            return;
        }

        const part = event.target.closest('[data-spot]');
        const its = part && document.querySelector('a.value[data-path="' + CSS.escape(part.dataset.spot) + '"]');
        if (its) { mark(its); reveal(its); }
    });

    // The evidence of the warning under the cursor or with the focus.
    function evidence(card, isOn) {
        document.querySelectorAll('.evidence-spot').forEach(e => e.classList.remove('evidence-spot'));
        if (!isOn) return;
        for (const number of card.dataset.evidence.split(' ').filter(Boolean)) {
            const value = byNumber(number);
            const spot = document.getElementById('s-' + number) || (value && spotOf(value));
            if (spot) spot.classList.add('evidence-spot');
        }
    }

    for (const card of document.querySelectorAll('[data-evidence]')) {
        card.addEventListener('mouseenter', () => evidence(card, true));
        card.addEventListener('mouseleave', () => evidence(card, false));
        card.addEventListener('focusin', () => evidence(card, true));
        card.addEventListener('focusout', () => evidence(card, false));
    }

    // The value that the address names is shown when the page opens.
    const opened = byNumber(document.getElementById('record').dataset.chosen);
    if (opened) {
        unfold(opened);
        choose(opened);
        chosen = null; // its panel is open already: choosing it shows it again
    }

    if (!pages) return;

    let zoom = 1;
    function setZoom(next, x, y) {
        next = Math.min(6, Math.max(0.25, next));
        const box = pages.getBoundingClientRect();
        const at = { x: x ?? box.width / 2, y: y ?? box.height / 2 };
        const kept = { x: (pages.scrollLeft + at.x) / zoom, y: (pages.scrollTop + at.y) / zoom };
        zoom = next;
        pages.style.setProperty('--zoom', zoom);
        pages.scrollTo(kept.x * zoom - at.x, kept.y * zoom - at.y);
    }

    document.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', () =>
        setZoom({ in: zoom * 1.25, out: zoom / 1.25, fit: 1 }[button.dataset.zoom])));
    pages.addEventListener('wheel', event => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        const box = pages.getBoundingClientRect();
        setZoom(zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1), event.clientX - box.left, event.clientY - box.top);
    }, { passive: false });
    pages.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = { '+': zoom * 1.25, '=': zoom * 1.25, '-': zoom / 1.25, '0': 1 }[event.key];
        if (next) { event.preventDefault(); setZoom(next); }
    });

    let grip = null;
    pages.addEventListener('pointerdown', event => {
        if (event.pointerType === 'mouse' && event.button === 0)
            grip = { x: event.clientX + pages.scrollLeft, y: event.clientY + pages.scrollTop };
    });
    pages.addEventListener('pointermove', event => {
        if (!grip || !(event.buttons & 1)) { grip = null; return; }
        pages.scrollTo(grip.x - event.clientX, grip.y - event.clientY);
    });
    pages.querySelectorAll('img').forEach(img => img.addEventListener('dragstart', event => event.preventDefault()));

    // What was read on a page is fetched when its layer is on and the page comes into view.
    async function read(sheet) {
        if (sheet.dataset.asked) return;
        sheet.dataset.asked = 'yes';
        const answer = await fetch(sheet.dataset.reading);
        if (!answer.ok) return;
        const svg = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
        const overlay = sheet.querySelector('.overlay');
        [...svg.children].reverse().forEach(group => overlay.prepend(document.importNode(group, true)));
    }

    const seen = new IntersectionObserver(entries => entries.filter(e => e.isIntersecting).forEach(e => read(e.target)), { root: pages });
    document.querySelectorAll('[data-layer]').forEach(button => button.addEventListener('click', () => {
        const isOn = pages.classList.toggle('show-' + button.dataset.layer);
        button.setAttribute('aria-pressed', isOn);
        if (isOn) pages.querySelectorAll('[data-reading]').forEach(sheet => seen.observe(sheet));
    }));

    document.querySelectorAll('.strip a').forEach(link => link.addEventListener('click', event => {
        event.preventDefault();
        const sheet = document.querySelector(link.getAttribute('href'));
        pages.scrollTo({ top: sheet.offsetTop - pages.offsetTop });
        pages.focus({ preventScroll: true });
    }));
})();
