// Usual first names in France, to recognise a person in a sentence.
// This list was put together for odas by its authors, from general knowledge and from no other list; it is under the licence of the
// project, EUPL-1.2. Names that are above all ordinary words, places or months (France, Victoire, Constant, Nancy, Avril…) are left out.

const FIRST_NAMES = `
Aaron Abdel Abdou Abel Adam Adama Adel Adèle Adeline Adrien Agathe Agnès Ahmed Aïcha Aïda Aïssa Aïssatou Alain Alan Alba Albane Albert
Alessio Alex Alexandra Alexandre Alexia Alexis Alice Alicia Alix Aliya Aliyah Alizée Alma Aloïs Amadou Amandine Ambre Amel Amélie Amin
Amina Aminata Amine Amir Amira Ana Anaëlle Anaïs Anas Anatole André Andréa Andrée Angélique Anis Anissa Anita Anna Annabelle Anne Annie
Anouk Antoine Antonin Apolline Ariane Armand Arnaud Arsène Arthur Assia Astrid Aubin Audrey Augustin Aurélie Aurélien Aurore Awa
Axel Axelle Aya Ayden Aylin Ayoub Baptiste Barbara Basile Bastien Béatrice Benjamin Benoît Bérénice Bernadette Bernard Bertrand Bilal
Brahim Brice Brigitte Bruno Bryan Camélia Camille Candice Capucine Carine Carla Carole Caroline Cassandra Catherine Cécile Cédric Célestin
Célia Céline Chaïma Chantal Charles Charlie Charline Charlotte Chloé Christelle Christian Christiane Christine Christophe Claire Clara
Clarisse Claude Claudine Clémence Clément Clémentine Cléo Clothilde Clotilde Colette Coline Constance Constantin Coralie Coralline
Corentin Corinne Côme Cyril Cyrille Daniel Daniella Danielle Daphné David Deborah Delphine Denis Denise Diane Didier Diego Dimitri Djibril
Dominique Dorian Dylan Eden Edgar Édith Édouard Élena Éléonore Éléna Élia Eliott Élie Éliott Élisa Élisabeth Élise Élodie Éloi Éloïse
Elsa Elya Elyas Émeline Émelyne Émile Émilie Émilien Emma Emmanuel Emmanuelle Enora Enzo Éric Erwan Esma Esteban Estelle Esther Étienne
Eugénie Eva Évan Ève Évelyne Ezio Fabien Fabienne Fabrice Fanny Fares Farid Fatiha Fatima Fatou Fatoumata Faustine Félicie Félix Flavie
Flora Florent Florentin Florian Floriane Franck François Françoise Frédéric Frédérique Gabin Gabriel Gabriela Gabrielle Gaël Gaëlle Gaëtan
Gaspard Gaston Gauthier Geneviève Geoffrey Georges Gérald Géraldine Gérard Germain Ghislaine Gianni Gilbert Gilles Ginette Giulia Grégoire
Grégory Guilhem Guillaume Gustave Guy Habib Hakim Hamza Hanaé Hanna Hannah Harouna Hassan Hector Hélène Héloïse Henri Hervé Hicham Hubert
Hugo Hugues Ibrahim Ibrahima Idriss Ilan Ilhan Ilian Ilona Ilyan Ilyas Ilyès Imane Imran Inaya Inès Irène Iris Isaac Isabelle Isaure Ismaël
Issa Ivan Iyad Jacqueline Jacques Jade Jalil Jamel Jason Jayden Jean Jeanne Jeannine Jenna Jennifer Jérémie Jérémy Jérôme Jessica Jessy Joan
Joanna Joaquim Joël Joëlle Johan Johanna Jonas Jonathan Jordan Joris Joseph Joséphine Joshua Josiane Juan Judith Jules Julia Julian Juliane
Julie Julien Juliette Juline Justine Kaïs Kamel Karen Karim Karima Karine Kassim Kaylan Keisha Kelly Kenza Kévin Khadija Khadidja Khaled Kiara
Kilian Killian Kylian Laetitia Laïla Lamine Lana Lara Laura Laure Laurence Laurent Laurie Laurine Léa Léana Léandre Leila Leïla Lena Léna Lenny Léo Léon
Léonard Léonie Léonore Léopold Leslie Lila Lilia Lilian Liliana Liliane Lilou Lily Lina Linda Line Lino Lionel Lisa Lise Lison Livia Liya Loan
Loane Logan Loïc Loïs Lola Lorenzo Loris Lou Louane Louanne Louis Louisa Louise Louka Louna Luc Luca Lucas Lucie Lucien Lucile Lucille Ludivine
Ludovic Luka Lukas Luna Lydia Lyam Lyana Lylia Madeleine Maé Maël Maëlie Maëlle Maëlys Maéva Maeva Magali Mahé Maïa Maïlys Maïssa Malek Malik
Malika Malo Malone Mamadou Manel Manon Manuel Marc Marceau Marcel Marcelle Margaux Margot Marguerite Maria Mariam Mariama Marianne Marie
Marielle Marina Marine Marion Marius Marjorie Marlène Marlon Marouane Marthe Martine Marwa Marwan Maryam Maryse Mathéo Matéo Mathias Mathieu
Mathilda Mathilde Mathis Mathys Matteo Matthias Matthieu Maud Maurice Max Maxence Maxime Maya Medhi Mehdi Mélanie Mélina Mélissa Mélodie Mendy
Meriem Meryem Mia Michaël Michel Michèle Michelle Mickaël Mila Milan Milo Mina Mireille Mohamed Mohammed Moïra Monique Morgan Morgane Mounir Mourad Moussa
Mouna Moustapha Muriel Myriam Nabil Nadège Nadia Nadine Naël Naëlle Nahel Naïla Naïm Naomi Nassim Natacha Nathalie Nathan Nathanaël Nawel Neïla Nélia
Nelson Nesrine Nicolas Nicole Nina Ninon Noa Noah Noam Noé Noëlle Noélie Noémie Noham Nolan Nolwenn Nora Nour Noura Océane Odette Odile Olivia
Olivier Ombeline Omar Orlane Oscar Othmane Ousmane Owen Pablo Pascal Pascale Patrice Patricia Patrick Paul Paula Paulette Pauline Pénélope Perrine
Philippe Philippine Pierre Pierrick Priscille Quentin Rachel Rachid Rachida Rafaël Raphaël Raphaëlle Raymond Rayan Rayane Rebecca Régine Régis
Rémi Rémy Renaud René Renée Ricardo Rita Robin Rodrigue Roger Roland Romain Romane Romaric Roméo Romy Rosalie Rose Roxane Ruben Ryan Sabine
Sabrina Sacha Safia Salim Salima Salomé Sami Samia Samir Samira Samuel Samy Sandra Sandrine Sandy Sara Sarah Sasha Sébastien
Ségolène Selim Séléna Selma Séraphine Serge Sévérine Shana Sibylle Sidonie Siham Simon Simone Sirine Sofia Sofiane Solal Solange Solène Soline
Sonia Sophia Sophie Soraya Stanislas Stella Stéphane Stéphanie Steven Sylvain Sylvie Syrine Tania Tanguy Tara Tasnim Teddy Tess Tessa Thaïs Théa Théo
Théodore Thérèse Thibaud Thibault Thiago Thierry Thomas Tiago Tidiane Tiffany Tilio Timéo Timothé Timothée Titouan Tiphaine Tom Tony Tristan Ulysse
Ugo Valentin Valentine Valérie Vanessa Véronique Vianney Victor Victoria Vincent Violette Virginie Vivien Vladimir Wafa Wael Walid Wanda Warren
Wassim Wendy Wesley William Xavier Yacine Yaël Yahya Yan Yanis Yann Yannick Yasmine Yassine Yoan Yoann Yohan Younes Youri Youssef Yousra Youssouf Yves Yvette
Yvonne Zachary Zakaria Zakarya Zaynab Zélie Zineb Zoé
`;

/** A word without its capitals and accents, for comparison. */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const folded = new Set(FIRST_NAMES.trim().split(/\s+/).map(fold));

/** Whether a word, or every part of a hyphenated one, is a usual first name. */
export function isFirstName(word: string): boolean {
  return word.split(/[-\u2011]/).every((part) => folded.has(fold(part)));
}
