// What answers the person's last deed takes the focus, so that it is seen and read first.
document.querySelector("[data-ief-focus]")?.focus();
