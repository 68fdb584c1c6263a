"""What three judges say of readings and of their pages: axe-core with every rule on, the Nu checker, IBM's engine."""
