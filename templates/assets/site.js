// Stands in the head before the style sheet and is not deferred: both load at the same time, and a chosen colour
// scheme is there before the first paint. Everything else waits for the document. Without it every page works.
(() => {
  "use strict"
  const root = document.documentElement
  const words = document.currentScript.dataset
  const all = (selector, within = document) => [...within.querySelectorAll(selector)]
  const key = "toolkit-theme"

  const showTheme = theme => {
    if (theme === "system") delete root.dataset.theme
    else root.dataset.theme = theme
  }
  let theme = "system"
  try { theme = localStorage.getItem(key) || theme } catch {}
  showTheme(theme)

  // What is typed until the dialog is there belongs to the search. Where it cannot be had, the list of all pages can.
  let typed
  const openSearch = query => {
    if (window.toolkitSearch) return window.toolkitSearch.open(query)
    if (typed !== undefined) return
    typed = query || ""
    const script = document.createElement("script")
    script.src = words.search
    script.onload = script.onerror = () => {
      if (window.toolkitSearch) window.toolkitSearch.open(typed)
      else location.href = document.querySelector(".search-open").href
    }
    document.head.append(script)
  }

  const startTheme = button => {
    const names = ["system", "light", "dark"]
    const label = () => {
      button.setAttribute("aria-label", button.dataset[theme])
      button.title = button.dataset[theme]
      button.dataset.now = theme
    }
    button.onclick = () => {
      theme = names[(names.indexOf(theme) + 1) % 3]
      try { theme === "system" ? localStorage.removeItem(key) : localStorage.setItem(key, theme) } catch {}
      showTheme(theme)
      label()
    }
    label()
    button.hidden = false
  }

  const startSearch = link => {
    link.setAttribute("role", "button")
    link.setAttribute("aria-haspopup", "dialog")
    link.onclick = event => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      openSearch()
    }
    link.onkeydown = event => {
      if (event.key !== " ") return
      event.preventDefault()
      openSearch()
    }
    addEventListener("keydown", event => {
      if (typed !== undefined && !window.toolkitSearch && event.key.length === 1 && !event.repeat && !event.ctrlKey && !event.metaKey) {
        event.preventDefault()
        typed += event.key
        return
      }
      const typing = event.target.closest?.("input, textarea, select, [contenteditable]")
      const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
      const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (!slash && !k) return
      event.preventDefault()
      openSearch()
    })
    const query = new URLSearchParams(location.search).get("q")
    // On the page for questions, it is the question.
    if (query && !document.querySelector("form.ask")) openSearch(query)
  }

  // A button in a page's text that searches for something.
  const startSearchButton = link => {
    link.onclick = event => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      openSearch(link.dataset.search)
    }
  }

  // An image in full size lies over the page; a click or Escape takes it away.
  const startZoom = link => {
    link.onclick = event => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      const dialog = document.createElement("dialog")
      dialog.className = "zoomed"
      dialog.setAttribute("aria-label", link.getAttribute("aria-label") ?? link.querySelector("img").alt)
      const image = document.createElement("img")
      Object.assign(image, { src: link.href, alt: link.querySelector("img").alt })
      dialog.append(image)
      dialog.onclick = () => dialog.close()
      dialog.onclose = () => dialog.remove()
      document.body.append(dialog)
      dialog.showModal()
    }
  }

  const startLanguages = menu => {
    addEventListener("click", event => { if (!menu.contains(event.target)) menu.open = false })
    menu.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !menu.open) return
      menu.open = false
      menu.firstElementChild.focus()
    })
    const links = all("a", menu)
    // Headings have one address in all languages; where the other page lacks it, it opens at its top.
    const keepPlace = () => links.forEach(link => { link.hash = location.hash })
    keepPlace()
    addEventListener("hashchange", keepPlace)
    links.forEach(link => link.addEventListener("click", () => rememberLanguage(link.hreflang)))
    startOffer(links)
  }

  // Who has chosen a language, or dismissed an offer, is not asked again.
  const rememberLanguage = language => { try { localStorage.setItem("toolkit-language", language) } catch {} }
  const hasChosenLanguage = () => { try { return localStorage.getItem("toolkit-language") } catch {} }

  // The language with the script it is most likely written in: "zh-TW" and "zh-Hant" are one, "zh-CN" another.
  const identity = tag => {
    try {
      const { language, script } = new Intl.Locale(tag).maximize()
      return language + script
    } catch { return tag.toLowerCase().split("-")[0] }
  }

  // Parts that two tags begin with alike; of equal ones the shorter tag is nearer.
  const nearness = (tag, wanted) => {
    const parts = tag.toLowerCase().split("-")
    const other = wanted.toLowerCase().split("-")
    const alike = parts.findIndex((part, index) => part !== other[index])
    return (alike < 0 ? parts.length : alike) * 10 - parts.length
  }

  // A reader who prefers another language that has this page is told so, in that language.
  const startOffer = links => {
    if (hasChosenLanguage()) return
    const isOwn = link => link.hasAttribute("aria-current") && !link.querySelector("small")
    const choices = links.filter(link => link.dataset.offer || isOwn(link))
    for (const wanted of navigator.languages ?? []) {
      const near = choices.filter(link => identity(link.hreflang) === identity(wanted))
      if (!near.length) continue
      const best = near.reduce((best, link) => nearness(link.hreflang, wanted) > nearness(best.hreflang, wanted) ? link : best)
      if (!isOwn(best)) showOffer(best)
      return
    }
  }

  const showOffer = choice => {
    const { lang, dir } = choice.firstElementChild
    const offer = document.createElement("aside")
    Object.assign(offer, { className: "offer", lang, dir })
    offer.setAttribute("aria-label", choice.dataset.offer)
    const link = document.createElement("a")
    Object.assign(link, { href: choice.href, hreflang: lang, textContent: choice.dataset.offer })
    link.onclick = () => {
      link.hash = location.hash
      rememberLanguage(lang)
    }
    const close = document.createElement("button")
    Object.assign(close, { type: "button", className: "offer-close", textContent: choice.dataset.close })
    close.onclick = () => {
      rememberLanguage(document.documentElement.lang)
      offer.remove()
    }
    offer.append(link, close)
    document.querySelector(".bar").after(offer)
  }

  const startNavigation = navigation => {
    const showCurrent = () => {
      const current = navigation.querySelector("[aria-current]")
      if (!current) return
      const middle = current.getBoundingClientRect().top - navigation.getBoundingClientRect().top + navigation.scrollTop
      if (middle > navigation.clientHeight * .8) navigation.scrollTop = middle - navigation.clientHeight / 2
    }
    showCurrent()
    navigation.addEventListener("toggle", showCurrent)
    if (navigation.showPopover) matchMedia("(min-width: 48.01rem)").addEventListener("change", () => {
      if (navigation.matches(":popover-open")) navigation.hidePopover()
    })
    else document.querySelector(".menu-open").onclick = () => navigation.scrollIntoView()
  }

  const startOutline = outline => {
    const links = all("a", outline)
    const targets = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))))
    const mark = () => {
      let now = targets.findLastIndex(target => target && target.getBoundingClientRect().top < innerHeight * .3)
      if (scrollY + innerHeight > root.scrollHeight - 4) now = links.length - 1
      links.forEach((link, index) => index === now ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"))
    }
    const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px" })
    targets.forEach(target => target && observer.observe(target))
    addEventListener("scrollend", mark)
  }

  // The tabs of a group become a list of buttons; those of one title are chosen together over the whole page.
  const startTabs = (group, number) => {
    const tabs = all(":scope > .tab", group)
    if (!tabs.length) return
    const list = document.createElement("div")
    list.className = "tab-list"
    list.setAttribute("role", "tablist")
    const buttons = tabs.map((tab, index) => {
      const button = document.createElement("button")
      button.type = "button"
      button.id = `_tab-${number}-${index}`
      button.textContent = tab.querySelector(".tab-title").textContent
      button.setAttribute("role", "tab")
      tab.id ||= `_panel-${number}-${index}`
      button.setAttribute("aria-controls", tab.id)
      tab.setAttribute("role", "tabpanel")
      tab.setAttribute("aria-labelledby", button.id)
      button.onclick = () => {
        const place = button.getBoundingClientRect().top
        show(index)
        const { tab: slug } = tab.dataset
        if (!slug) return
        dispatchEvent(new CustomEvent("tab", { detail: slug }))
        // Groups above may have become longer or shorter.
        scrollBy({ top: button.getBoundingClientRect().top - place, behavior: "instant" })
        // A heading may have the address before a tab.
        if (!document.getElementById(slug)?.matches(".tab")) return
        try { history.replaceState(null, "", "#" + encodeURIComponent(slug)) } catch {}
      }
      button.onkeydown = event => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] * (root.dir === "rtl" ? -1 : 1)
        const next = { Home: 0, End: tabs.length - 1 }[event.key] ?? (index + step + tabs.length) % tabs.length
        if (isNaN(next)) return
        event.preventDefault()
        buttons[next].focus()
        buttons[next].click()
      }
      list.append(button)
      return button
    })
    const show = chosen => tabs.forEach((tab, index) => {
      tab.hidden = index !== chosen
      buttons[index].setAttribute("aria-selected", index === chosen)
      buttons[index].tabIndex = index === chosen ? 0 : -1
    })
    addEventListener("tab", event => {
      const index = tabs.findIndex(tab => event.detail === tab || event.detail === tab.dataset.tab)
      if (index >= 0) show(index)
    })
    group.prepend(list)
    show(0)
  }

  // What an address names is shown, whichever tab or folded block it stands in.
  const showTarget = () => {
    let name
    try { name = decodeURIComponent(location.hash.slice(1)) } catch {}
    const target = name && document.getElementById(name)
    if (!target) return
    let isHidden = false
    for (let part = target; part; part = part.parentElement) {
      if (part.matches(".tab[role]")) {
        isHidden ||= part.hidden
        dispatchEvent(new CustomEvent("tab", { detail: part.dataset.tab || part }))
        dispatchEvent(new CustomEvent("tab", { detail: part }))
      }
      if (part.matches("details:not([open])")) isHidden = part.open = true
    }
    const tabs = target.matches(".tab[role]") && target.closest(".tabs")
    if (tabs || isHidden) (tabs || target).scrollIntoView()
  }

  // A prompt of plain text is copied without its title; one that is code has the code's own button.
  const copyOfPrompt = prompt => {
    if (prompt.querySelector(".code")) return null
    const copy = document.createElement("div")
    copy.append(...all(":scope > :not(.prompt-title)", prompt).map(part => part.textContent + "\n"))
    return copy
  }

  const startCopying = code => {
    const pre = code.matches(".prompt") ? copyOfPrompt(code) : code.querySelector("pre")
    if (!pre || !navigator.clipboard) return
    const button = document.createElement("button")
    button.type = "button"
    button.className = "copy"
    button.textContent = words.copy
    button.onclick = async () => {
      await navigator.clipboard.writeText(pre.textContent)
      button.textContent = words.copied
      setTimeout(() => { button.textContent = words.copy }, 2000)
    }
    code.append(button)
  }

  // The links become buttons, each of which narrows the cards further.
  const startFilter = filter => {
    const cards = all(".tools .card").map(card => ({ card, terms: card.dataset.terms.split(" ") }))
    const status = document.createElement("p")
    status.className = "filter-status"
    status.setAttribute("role", "status")
    filter.append(status)
    const chosen = new Set(new URLSearchParams(location.search).getAll("only"))
    const chips = all(".chip", filter).map(link => {
      const chip = document.createElement("button")
      chip.type = "button"
      chip.className = link.className
      chip.append(...link.childNodes)
      link.replaceWith(chip)
      return { chip, term: link.dataset.term, count: chip.querySelector(".count") }
    })
    const show = () => {
      const left = cards.filter(({ card, terms }) => {
        const fits = [...chosen].every(term => terms.includes(term))
        card.hidden = !fits
        return fits
      })
      for (const { chip, term, count } of chips) {
        chip.setAttribute("aria-pressed", term ? chosen.has(term) : !chosen.size)
        if (term) count.textContent = left.filter(({ terms }) => terms.includes(term)).length
      }
      status.textContent = chosen.size ? filter.dataset.status.replace("{count}", left.length).replace("{total}", cards.length) : ""
    }
    for (const { chip, term } of chips) chip.onclick = () => {
      if (!term) chosen.clear()
      else if (!chosen.delete(term)) chosen.add(term)
      show()
      const query = new URLSearchParams([...chosen].map(term => ["only", term]))
      try { history.replaceState(null, "", location.pathname + (chosen.size ? "?" + query : "") + location.hash) } catch {}
    }
    show()
  }

  // The tags of dated updates become buttons above them, each of which leaves those that have it.
  const startUpdates = list => {
    const updates = all(".update", list).map(update => ({ update, tags: all("[data-tag]", update) }))
    const labels = new Map(updates.flatMap(({ tags }) => tags.map(tag => [tag.dataset.tag, tag.textContent])))
    if (!labels.size) return
    const group = document.createElement("div")
    group.className = "chips update-filter"
    group.setAttribute("role", "group")
    group.setAttribute("aria-label", list.dataset.filter)
    const show = chosen => {
      for (const { update, tags } of updates) update.hidden = chosen && !tags.some(tag => tag.dataset.tag === chosen)
      for (const [tag, chip] of chips) chip.setAttribute("aria-pressed", tag === chosen)
    }
    const chips = [["", list.dataset.all], ...labels].map(([tag, label]) => {
      const chip = document.createElement("button")
      chip.type = "button"
      chip.className = "chip"
      chip.textContent = label
      chip.onclick = () => show(chip.getAttribute("aria-pressed") === "true" ? "" : tag)
      group.append(chip)
      return [tag, chip]
    })
    list.prepend(group)
    show("")
    // What a link leads to is shown, whatever was chosen.
    const reveal = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      if (!target?.closest(".update[hidden]")) return
      show("")
      target.scrollIntoView()
    }
    addEventListener("hashchange", reveal)
  }

  document.addEventListener("DOMContentLoaded", () => {
    const start = (selector, run) => all(selector).forEach(run)
    start(".theme-choice", startTheme)
    start(".search-open", startSearch)
    start("[data-search]:not(script)", startSearchButton)
    start(".zoom", startZoom)
    start(".languages", startLanguages)
    start(".navigation", startNavigation)
    start(".outline", startOutline)
    start(".tabs", startTabs)
    start(".code, .prompt", startCopying)
    showTarget()
    addEventListener("hashchange", showTarget)
    start(".filter:not([data-fixed])", startFilter)
    start(".updates", startUpdates)
  })
})()
