// The precompiled validators, one a kind (hyphens become underscores), are made by `npm run generate`.
export {};
