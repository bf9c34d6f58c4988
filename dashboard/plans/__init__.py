"""Which tiles stand on a page, in order: for the page, and for who makes files without one."""
