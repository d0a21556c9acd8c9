// What stands where on every page, in every frame, once all are laid out. What to make of it is Python's to say.
const found = {};
const BLOCKS = "p, li";
const ENDS = /[.,:;?!،؟؛]$/;

// The boxes of a stretch of text, one a line, but for those that show nothing.
const boxes = (range) => [...range.getClientRects()].filter((box) => box.width > 0);

const stretch = (node, start, end) => {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return boxes(range);
};

const texts = (root) => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) nodes.push(walker.currentNode);
  return nodes;
};

// The colour behind an element: that of the nearest one around it that has any.
const behind = (element, look) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = look(at).backgroundColor;
    if (colour !== "rgba(0, 0, 0, 0)") return colour;
  }
  return "rgb(255, 255, 255)";
};

// Where the lines of a block begin and end, seen from its reader: the first line, and the mark that ends the last.
const lines = (block, look) => {
  const nodes = texts(block).filter((node) => node.parentElement.closest(BLOCKS) === block);
  if (!nodes.length) return null;
  const all = nodes.flatMap((node) => stretch(node, 0, node.length));
  const onLine = (box) => all.filter((other) => other.top < box.bottom - 4 && other.bottom > box.top + 4);
  const first = onLine(all[0]);
  const last = nodes.at(-1), shown = last.data.trimEnd();
  const told = {
    words: block.textContent.trim().slice(0, 60),
    column: [block.getBoundingClientRect().left, block.getBoundingClientRect().right],
    first: [Math.min(...first.map((box) => box.left)), Math.max(...first.map((box) => box.right))],
  };
  if (ENDS.test(shown)) {
    const [mark] = stretch(last, shown.length - 1, shown.length), line = onLine(mark);
    told.mark = [mark.left, mark.right];
    told.last = [Math.min(...line.map((box) => box.left)), Math.max(...line.map((box) => box.right))];
  }
  return told;
};

const measured = (letter, look) => {
  const box = letter.getBoundingClientRect(), own = look(letter);
  return {
    lang: letter.lang,
    width: box.width,
    column: [box.left + parseFloat(own.paddingLeft), box.right - parseFloat(own.paddingRight)],
    texts: texts(letter).map((node) => {
      const style = look(node.parentElement), at = stretch(node, 0, node.length);
      return {
        words: node.data.trim().slice(0, 60),
        left: Math.min(...at.map((line) => line.left)),
        right: Math.max(...at.map((line) => line.right)),
        colour: style.color,
        behind: behind(node.parentElement, look),
        size: parseFloat(style.fontSize),
        leading: parseFloat(style.lineHeight),
      };
    }),
    links: [...letter.querySelectorAll("a")].map((link) => {
      const text = texts(link)[0];
      const [start] = stretch(text, 0, 1), [end] = stretch(text, text.length - 1, text.length);
      return {
        words: text.data,
        underlined: look(link).textDecorationLine.includes("underline"),
        turned: Math.abs(start.top - end.top) < 4 && end.left < start.left,
      };
    }),
    blocks: [...letter.querySelectorAll(BLOCKS)].map((block) => lines(block, look)).filter(Boolean),
    points: [...letter.querySelectorAll("li")].map((point) => {
      const list = point.parentElement.getBoundingClientRect(), at = point.getBoundingClientRect();
      return [at.left - list.left, list.right - at.right];
    }),
  };
};

addEventListener("load", () => {
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument;
    const look = (element) => frame.contentWindow.getComputedStyle(element);
    found[frame.title] = {
      over: page.documentElement.scrollWidth - frame.clientWidth,
      rules: [...page.querySelectorAll("hr, .brand")].map((rule) => {
        const box = rule.getBoundingClientRect();
        return {sides: [box.left, box.right], colour: look(rule).borderTopWidth !== "0px"
          ? look(rule).borderTopColor : look(rule).borderBottomColor, behind: behind(rule, look)};
      }),
      letters: [...page.querySelectorAll(".letter")].map((letter) => measured(letter, look)),
    };
  }
  document.getElementById("found").textContent = JSON.stringify(found);
});
