// One sentence for each problem of the form, saying what is wrong and what to do. The same words
// stand beside the field and in the summary, so each can be understood alone.
import type { Words } from './common.ts'

const fileTypes =
  '.jpg, .jpeg, .png, .pdf, .rar, .mp3, .mp4, .zip, .webp, .heic, .doc, .docx, .xls, .xlsx, .m4a, .opus, .ogg, .3gp'

export const id = {
  'identity-required': 'Instansi ini meminta setiap pelapor mengisi identitas. Isi Nama Pelapor.',
  'reporter-name-missing': 'Isi Nama Pelapor, atau pilih Anonim.',
  'reporter-name-too-short': 'Nama Pelapor paling sedikit 2 karakter.',
  'reporter-name-too-long': 'Nama Pelapor paling banyak 100 karakter.',
  'phone-or-email-missing': 'Isi No Hp Pelapor atau Email Pelapor, salah satu saja cukup.',
  'phone-missing': 'Isi No Hp Pelapor.',
  'phone-invalid':
    'No Hp Pelapor tidak dikenali. Tulis nomor ponsel Indonesia, misalnya 081234567890, atau kosongkan.',
  'email-missing': 'Isi Email Pelapor.',
  'email-invalid': 'Email Pelapor tidak dikenali. Tulis seperti nama@contoh.com, atau kosongkan.',
  'address-missing': 'Isi Alamat Pelapor.',
  'address-too-long': 'Alamat Pelapor paling banyak 300 karakter.',
  'contact-without-phone': 'Anda memilih dihubungi lewat telepon atau WhatsApp. Isi No Hp Pelapor.',
  'contact-without-email': 'Anda memilih dihubungi lewat email. Isi Email Pelapor.',
  'title-missing': 'Tulis judul laporan.',
  'title-too-short': 'Judul terlalu pendek. Tulis paling sedikit 10 karakter.',
  'title-too-long': 'Judul terlalu panjang. Tulis paling banyak 150 karakter.',
  'kind-missing': 'Pilih jenis pelanggaran. Bila belum yakin, pilih “Lainnya / belum yakin”.',
  'kind-unknown': 'Jenis pelanggaran itu tidak ada lagi dalam daftar. Pilih yang lain.',
  'description-missing': 'Tulis uraian kejadian.',
  'description-too-short': 'Uraian terlalu pendek. Tulis paling sedikit 50 karakter.',
  'description-too-long':
    'Uraian terlalu panjang. Tulis paling banyak 10.000 karakter; selebihnya dapat dikirim sebagai pesan.',
  'answer-too-long': 'Jawaban paling banyak 300 karakter. Selebihnya dapat ditulis di Uraian.',
  'why-too-long': 'Mengapa terjadi paling banyak 1.000 karakter.',
  'loss-too-long': 'Perkiraan nilai paling banyak 100 karakter.',
  'people-missing':
    'Tambahkan paling sedikit satu orang yang terlibat: isi Nama dan pilih Klasifikasi. Bila namanya tidak diketahui, isi jabatan atau cirinya.',
  'people-too-many': 'Paling banyak 20 orang. Tulis yang lain di dalam uraian.',
  'name-too-short':
    'Nama paling sedikit 2 karakter. Bila namanya tidak diketahui, tulis “Tidak diketahui”.',
  'name-too-long': 'Nama paling banyak 100 karakter.',
  'position-missing': 'Tulis jabatan atau ciri orang ini, karena namanya belum diketahui.',
  'position-too-long': 'Jabatan paling banyak 150 karakter.',
  'classification-missing':
    'Pilih klasifikasi orang ini. Bila tidak yakin, pilih “Lainnya/tidak tahu”.',
  'classification-unknown': 'Klasifikasi itu tidak ada lagi dalam daftar. Pilih yang lain.',
  'unit-too-long': 'Unit kerja paling banyak 150 karakter.',
  'evidence-too-many':
    'Paling banyak 10 berkas. Sisanya dapat ditambahkan setelah laporan terkirim.',
  'evidence-total-too-large':
    'Semua berkas bersama-sama melebihi batas untuk satu kali kirim. Kurangi sebagian; sisanya dapat ditambahkan setelah laporan terkirim.',
  'evidence-type-not-allowed': `Jenis berkas ini tidak dapat diterima. Yang dapat diterima: ${fileTypes}. Simpan sebagai PDF atau foto, atau masukkan ke dalam berkas ZIP, lalu pilih lagi.`,
  'evidence-content-mismatch':
    'Isi berkas ini tidak sesuai dengan nama jenisnya. Simpan ulang berkas dari aplikasi asalnya, lalu pilih lagi.',
  'evidence-empty': 'Berkas ini kosong. Pilih berkas lain.',
  'evidence-too-large': 'Berkas melebihi 20 MB. Perkecil atau bagi berkasnya, lalu pilih lagi.',
  'caption-too-long': 'Keterangan paling banyak 300 karakter.',
  'time-missing': 'Tulis waktu kejadian. Perkiraan boleh.',
  'time-too-short': 'Waktu kejadian terlalu pendek. Tulis paling sedikit 3 karakter.',
  'time-too-long': 'Waktu kejadian paling banyak 200 karakter.',
  'time-day-invalid': 'Tanggal itu tidak ada. Periksa tanggal, bulan, dan tahunnya.',
  'time-order': 'Tanggal akhir lebih dahulu daripada tanggal awal. Periksa keduanya.',
  'time-ahead': 'Tanggal ini belum tiba. Periksa tanggalnya, atau pilih “Akan terjadi”.',
  'location-missing': 'Tulis lokasi kejadian.',
  'location-too-short': 'Lokasi kejadian terlalu pendek. Tulis paling sedikit 3 karakter.',
  'location-too-long': 'Lokasi kejadian paling banyak 300 karakter.',
  'district-unknown': 'Kecamatan itu tidak ada lagi dalam daftar. Pilih yang lain.',
  'elsewhere-too-long': 'Tempat pelaporan lain paling banyak 300 karakter.',
  'hope-too-long': 'Harapan Anda paling banyak 1.000 karakter.',
  'good-faith-missing': 'Centang pernyataan itikad baik untuk dapat mengirim.',
  'privacy-notice-missing':
    'Centang bahwa Pemberitahuan Pelindungan Data Pribadi sudah dibaca untuk dapat mengirim.',
}

export const en: Words<typeof id> = {
  'identity-required':
    'This office asks every reporter for an identity. Fill in the reporter’s name.',
  'reporter-name-missing': 'Fill in the reporter’s name, or choose Anonymous.',
  'reporter-name-too-short': 'The reporter’s name needs at least 2 characters.',
  'reporter-name-too-long': 'The reporter’s name can have at most 100 characters.',
  'phone-or-email-missing': 'Fill in the reporter’s mobile number or e-mail; one is enough.',
  'phone-missing': 'Fill in the reporter’s mobile number.',
  'phone-invalid':
    'The mobile number was not recognised. Write an Indonesian one, such as 081234567890, or leave it empty.',
  'email-missing': 'Fill in the reporter’s e-mail.',
  'email-invalid':
    'The e-mail address was not recognised. Write it like name@example.com, or leave it empty.',
  'address-missing': 'Fill in the reporter’s address.',
  'address-too-long': 'The reporter’s address can have at most 300 characters.',
  'contact-without-phone':
    'You chose to be reached by phone or WhatsApp. Fill in the reporter’s mobile number.',
  'contact-without-email': 'You chose to be reached by e-mail. Fill in the reporter’s e-mail.',
  'title-missing': 'Write a title for the report.',
  'title-too-short': 'The title is too short. Write at least 10 characters.',
  'title-too-long': 'The title is too long. Write at most 150 characters.',
  'kind-missing': 'Choose a kind of violation. If you are not sure, choose “Other / not sure”.',
  'kind-unknown': 'That kind of violation is no longer listed. Choose another.',
  'description-missing': 'Describe what happened.',
  'description-too-short': 'The description is too short. Write at least 50 characters.',
  'description-too-long':
    'The description is too long. Write at most 10,000 characters; the rest can be sent as a message.',
  'answer-too-long':
    'An answer can have at most 300 characters. The rest can go into the description.',
  'why-too-long': 'Why it happened can have at most 1,000 characters.',
  'loss-too-long': 'The estimated value can have at most 100 characters.',
  'people-missing':
    'Add at least one person involved: fill in Name and choose Classification. If you do not know the name, write the position or a description.',
  'people-too-many': 'At most 20 people. Write the others into the description.',
  'name-too-short': 'A name needs at least 2 characters. If you do not know it, write “Unknown”.',
  'name-too-long': 'A name can have at most 100 characters.',
  'position-missing':
    'Write this person’s position or a description, because the name is not known.',
  'position-too-long': 'A position can have at most 150 characters.',
  'classification-missing':
    'Choose this person’s classification. If you do not know, choose “Other / not known”.',
  'classification-unknown': 'That classification is no longer listed. Choose another.',
  'unit-too-long': 'A unit can have at most 150 characters.',
  'evidence-too-many': 'At most 10 files. The rest can be added after the report is sent.',
  'evidence-total-too-large':
    'The files together exceed what can be sent at once. Take some away; the rest can be added after the report is sent.',
  'evidence-type-not-allowed': `This type of file cannot be accepted. These are: ${fileTypes}. Save it as a PDF or a picture, or put it into a ZIP file, then choose it again.`,
  'evidence-content-mismatch':
    'The content of this file is not what its name says. Save it again from the app it came from, then choose it again.',
  'evidence-empty': 'This file is empty. Choose another.',
  'evidence-too-large':
    'The file exceeds 20 MB. Make it smaller or split it, then choose it again.',
  'caption-too-long': 'A caption can have at most 300 characters.',
  'time-missing': 'Write when it happened. An estimate will do.',
  'time-too-short': 'The time of the event is too short. Write at least 3 characters.',
  'time-too-long': 'The time of the event can have at most 200 characters.',
  'time-day-invalid': 'That date does not exist. Check its day, month, and year.',
  'time-order': 'The last day is before the first. Check both.',
  'time-ahead': 'That day has not come yet. Check the date, or choose “It is planned”.',
  'location-missing': 'Write where it happened.',
  'location-too-short': 'The place of the event is too short. Write at least 3 characters.',
  'location-too-long': 'The place of the event can have at most 300 characters.',
  'district-unknown': 'That district is no longer listed. Choose another.',
  'elsewhere-too-long': 'Where else it was reported can have at most 300 characters.',
  'hope-too-long': 'What you hope for can have at most 1,000 characters.',
  'good-faith-missing': 'Tick the statement of good faith to be able to send.',
  'privacy-notice-missing':
    'Tick that you have read the Personal Data Protection Notice to be able to send.',
}
